import { eq } from "drizzle-orm";
import { missedPickup } from "@/db/schema/attendance";
import { calendarFeed } from "@/db/schema/calendar";
import { organisationDocument } from "@/db/schema/document";
import { organisation, personRole, secondFactor, session } from "@/db/schema/identity";
import { apiKey } from "@/db/schema/identity-key";
import {
  messageDay,
  notification,
  notificationReader,
  notificationSwitch,
  pushSubscription,
} from "@/db/schema/notification";
import { photo } from "@/db/schema/photo";
import { series } from "@/db/schema/recurring";
import { claim, surplus, waiting } from "@/db/schema/surplus";
import { webhookEndpoint } from "@/db/schema/webhook";
import type { PersonActor } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";
import { ownRows, type Section } from "@/server/privacy/export-rows.view";

/** Everything the product keeps that names a person, by kind; secrets and others' data left out. */
export function sectionsOf(reader: Reader, { personId, organisationId }: PersonActor): readonly Section[] {
  const of = ownRows(reader);
  const { id, title, unitName, unitsPosted, state, postedAt } = surplus;
  const sessions = {
    createdAt: session.createdAt,
    expiresAt: session.expiresAt,
    revokedAt: session.revokedAt,
    device: session.userAgent,
  };
  const lots = { id, title, unitName, unitsPosted, state, postedAt };
  const claims = {
    id: claim.id,
    surplusId: claim.surplusId,
    units: claim.units,
    state: claim.state,
    claimedAt: claim.claimedAt,
  };
  const roles = { role: personRole.role, organisationId: personRole.organisationId, grantedAt: personRole.grantedAt };
  const house = {
    id: organisation.id,
    name: organisation.name,
    kind: organisation.kind,
    address: organisation.address,
  };
  const told = {
    type: notification.type,
    facts: notification.facts,
    madeAt: notification.madeAt,
    readAt: notification.readAt,
  };
  const switches = {
    type: notificationSwitch.type,
    channel: notificationSwitch.channel,
    isOn: notificationSwitch.isOn,
  };
  const { language, quietFromHour, quietUntilHour } = notificationReader;
  const terms = { language, quietFromHour, quietUntilHour };
  const { day, messages } = messageDay;
  const misses = { claimId: missedPickup.claimId, text: missedPickup.appealText, at: missedPickup.appealedAt };
  const papers = {
    kind: organisationDocument.kind,
    state: organisationDocument.state,
    issuedOn: organisationDocument.issuedOn,
    expiresOn: organisationDocument.expiresOn,
    handedInAt: organisationDocument.handedInAt,
  };
  const keys = { name: apiKey.name, prefix: apiKey.prefix, createdAt: apiKey.createdAt, revokedAt: apiKey.revokedAt };
  const hooks = { name: webhookEndpoint.name, url: webhookEndpoint.url, createdAt: webhookEndpoint.createdAt };
  const planned = { id: series.id, title: series.title, createdAt: series.createdAt };
  const factor = { since: secondFactor.createdAt, inUseSince: secondFactor.confirmedAt };
  return [
    ["roles", of(roles, personRole, eq(personRole.personId, personId), personRole.grantedAt)],
    [
      "organisation",
      organisationId
        ? of(house, organisation, eq(organisation.id, organisationId), organisation.createdAt)
        : async () => [],
    ],
    ["sessions", of(sessions, session, eq(session.personId, personId), session.createdAt)],
    ["secondFactor", of(factor, secondFactor, eq(secondFactor.personId, personId), secondFactor.createdAt)],
    ["lotsPosted", of(lots, surplus, eq(surplus.postedBy, personId), id)],
    ["claimsMade", of(claims, claim, eq(claim.claimedBy, personId), claim.id)],
    [
      "waiting",
      of(
        { surplusId: waiting.surplusId, joinedAt: waiting.joinedAt },
        waiting,
        eq(waiting.joinedBy, personId),
        waiting.joinedAt,
      ),
    ],
    ["seriesMade", of(planned, series, eq(series.createdBy, personId), series.createdAt)],
    [
      "missedPickupsExplained",
      of(misses, missedPickup, eq(missedPickup.appealedBy, personId), missedPickup.appealedAt),
    ],
    [
      "photosUploaded",
      of({ id: photo.id, uploadedAt: photo.uploadedAt }, photo, eq(photo.uploadedBy, personId), photo.uploadedAt),
    ],
    [
      "documentsHandedIn",
      of(papers, organisationDocument, eq(organisationDocument.handedInBy, personId), organisationDocument.handedInAt),
    ],
    ["notifications", of(told, notification, eq(notification.personId, personId), notification.id)],
    [
      "notificationSwitches",
      of(switches, notificationSwitch, eq(notificationSwitch.personId, personId), notificationSwitch.type),
    ],
    ["notificationTerms", of(terms, notificationReader, eq(notificationReader.personId, personId), quietFromHour)],
    ["messagesOfDays", of({ day, messages }, messageDay, eq(messageDay.personId, personId), day)],
    [
      "devices",
      of(
        { since: pushSubscription.createdAt },
        pushSubscription,
        eq(pushSubscription.personId, personId),
        pushSubscription.createdAt,
      ),
    ],
    [
      "calendarLink",
      of({ since: calendarFeed.createdAt }, calendarFeed, eq(calendarFeed.personId, personId), calendarFeed.createdAt),
    ],
    ["apiKeys", of(keys, apiKey, eq(apiKey.madeBy, personId), apiKey.createdAt)],
    ["webhooks", of(hooks, webhookEndpoint, eq(webhookEndpoint.madeBy, personId), webhookEndpoint.createdAt)],
  ];
}
