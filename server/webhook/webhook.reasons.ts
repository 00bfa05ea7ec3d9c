import { reasons } from "@/server/kernel/failure";

export const webhookReasons = reasons("webhook", {
  unknown: "missing",
  unknownDelivery: "missing",
  urlMalformed: "invalid",
  urlNotHttps: "invalid",
  urlPrivate: "invalid",
  urlWithPassword: "invalid",
  tooMany: "conflict",
  isOff: "conflict",
});
