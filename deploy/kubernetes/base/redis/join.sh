#!/bin/sh
# Makes one cluster of the servers in PEERS, and keeps it one: a pod returns with another address, and when all do at once,
# none is where the others' nodes.conf looks for it. The first of PEERS gives out the slots, once.
PORT=${PORT:-6379}
HOST=${HOST:-127.0.0.1}
FIRST=${PEERS%% *}
here() { redis-cli -h "$HOST" -p "$PORT" "$@"; }
number() { here cluster info | tr -d '\r' | sed -n "s/^$1://p"; }
address() { timeout 2 redis-cli -h "$1" -p "$PORT" --raw config get cluster-announce-ip 2>/dev/null | sed -n 2p; }

while sleep "${PAUSE:-5}"; do
  found=''
  for peer in $PEERS; do found="$found $(address "$peer")"; done
  if [ "$(number cluster_known_nodes)" = 1 ]; then
    # Empty: it waits to be met, unless it is the first and all the others are here and empty too.
    [ "$SELF" = "$FIRST" ] && [ "$(echo $found | wc -w)" = "$(echo $PEERS | wc -w)" ] || continue
    redis-cli --cluster create $(printf "%s:$PORT " $found) --cluster-replicas 1 --cluster-yes
  else
    known=$(here cluster nodes)
    for ip in $found; do
      echo "$known" | grep -q " $ip:$PORT@" || here cluster meet "$ip" "$PORT"
    done
  fi
done
