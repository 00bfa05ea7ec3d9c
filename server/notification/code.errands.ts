import type { CodeAsked } from "@/server/identity/code.contract";
import { contactOf } from "@/server/identity/identity.reads";
import { fill } from "@/server/kernel/text";
import { codeText } from "@/server/notification/code.text";
import { listReaders } from "@/server/notification/reader.view";
import { carryAsked } from "@/server/notification/routes";
import type { Errand } from "@/server/outbox/errand";
import { config } from "@/server/platform/config";
import { unseal } from "@/server/platform/sealed";

/** Sends a code the way its person asked for it; where nobody has the identifier nothing leaves. */
export const sendCode: Errand<CodeAsked> = async (outing, { codeId, personId, purpose, way, sealedCode }) => {
  if (!personId) return;
  const { email, phone } = await contactOf(outing.db, personId);
  const address = way === "email" ? email : phone;
  if (!address) return;
  const [reader] = await listReaders(outing.db, [personId], outing.clock());
  const language = reader?.language ?? "id";
  const { title, body, href } = codeText[purpose];
  const said = fill(body, { code: unseal(sealedCode, config().CONTACT_KEY) });
  const words = { key: codeId, title: title[language], body: said[language], href };
  await carryAsked[way](outing, address, { ...words, language, isAsked: true });
};
