-- Sends each line of a file once: token, lot and key of a claim.
local lines, at = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do lines[#lines + 1] = line end
end

function request()
  at = at + 1
  local token, lot, key = lines[at]:match("^(%S+) (%S+) (%S+)$")
  local headers = { ["authorization"] = "Bearer " .. token, ["content-type"] = "application/json", ["idempotency-key"] = key }
  return wrk.format("POST", "/api/trpc/surplus.claim", headers, '{"id":"' .. lot .. '","units":1}')
end

function done(summary, latency)
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("result %d %d %d %d %d %d\n", summary.requests, summary.errors.status, broken,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
