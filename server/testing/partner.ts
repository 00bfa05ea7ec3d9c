export type Answer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

/** A partner's client of the REST API: sends JSON with a bearer token and reads JSON. */
export async function ask(
  door: { url: string },
  token: string,
  call: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const [method = "GET", path = ""] = call.split(" ");
  const answer = await fetch(`${door.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer["body"] };
}
