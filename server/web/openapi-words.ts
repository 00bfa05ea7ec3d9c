/** What the API is, for whoever opens its document. */
export const INFO = `Surplus food in Indonesia: post it, find it, claim it, hand it over, count it.

All moments are ISO 8601 in UTC, all weights whole grams, all quantities whole units of a lot. Ids are UUIDs and know their region and moment.
Sign in for a token that lasts 15 minutes, or make an API key for a program. Refusals are problem+json (RFC 9457) with a stable \`code\`.
The guide with examples stands at /docs/api.`;

export const TAGS: Readonly<Record<string, string>> = {
  auth: "Signing in as a person: access tokens last 15 minutes, refresh tokens are used once.",
  identity: "People, organisations and the regions they are in.",
  organisations: "What admins decide about organisations.",
  keys: "API keys of an organisation: scopes, a limit of their own, an end, and a revocation that is seen at once.",
  webhooks: "Signed deliveries of an organisation's own events, with retries and a log.",
  calendar: "A private iCalendar link of one's pickups.",
  surplus: "Lots of surplus food: what, how much, until when it is safe.",
  photos: "Pictures of food: bytes in, small WebP out, public once a lot that shows them is.",
  market: "Food for sale to people near by, at a price that falls towards the end of the evening.",
  claims: "A recipient's hold on units of a lot, until they are fetched.",
  offers: "Lots the matcher offers to one recipient at a time, with a deadline.",
  pickups: "The handover at the door: the code, what was accepted, what it weighed.",
  payments: "Where the money of one's purchases is; the payment provider holds it, never the platform.",
  receipts: "Receipts of buyers and statements of sales of kitchens, streamed.",
  money: "The books and how they compare with the payment provider, for admins.",
  tokens: "Impact tokens of kitchens, one for every 10 kg of CO₂e counted. They are not carbon credits.",
  impact: "What was rescued, summed from the books.",
  unplaced: "Lots no recipient was found for, for admins.",
  operations: "How the machinery is, for admins.",
  control: "What admins switch off and how much each role may ask.",
  people: "Accounts, for admins: roles, sessions, suspension.",
  privacy: "One's own data: who saw it, what is kept, and what one asks for.",
  audit: "What was done with an admin's rights: a chain of hashes anyone of them can check.",
  "webhook events": "What your own server receives.",
};

/** What single operations ask for beyond their summary. */
export const OPERATION_NOTES: Readonly<Record<string, string>> = {
  "auth.login":
    "Give an email address or an Indonesian mobile number. Five failures in 15 minutes close an identifier.",
  "auth.refresh": "A refresh token works once and brings its successor; using an old one ends the session.",
  "codes.ask":
    "Six digits that open once, within five minutes. The answer is the same whether anybody signs in with the identifier or not.",
  "joining.ask":
    "Six digits to an email address or an Indonesian mobile number, with the same answer whether anybody has it or not. Counts as ten attempts to sign in.",
  "joining.join":
    "With the right digits there is a person who may buy, and their session; where the address is known its person is signed in, unchanged.",
  "surplus.post":
    "How long the food is safe follows from its category, storage and when it was cooked; `pickupUntil` may not be later. `place` is the outlet's own unless given.",
  "market.buy":
    "Charges the price at the moment of the purchase, at most `expectedPriceRupiah`; where many want the last units it enters a draw, which is decided in a few seconds.",
  "surplus.nearby": "Page on with `nextCursor` as `cursor` until it is null.",
  "surplus.edit":
    "Send the `version` you have read; someone else's change in between is refused with `surplus.changed`.",
  "surplus.withdraw": "Takes back the units nobody claimed; claims already made stand.",
  "surplus.claim":
    "Without `units` it takes all that is left. Send an `Idempotency-Key` so that a repeated request cannot claim twice.",
  "surplus.wait": "Only for a lot that is taken. What comes free is offered to the line first.",
  "claims.mine": "With the pickup code of every live claim; guard it like a ticket.",
  "offers.accept": "Takes what is left of the offer, or the fewer units you name.",
  "pickups.preview": "Changes nothing, but a wrong code counts: ten in 15 minutes close the door for a while.",
  "pickups.verify": "Ends the claim. What is neither accepted nor rejected is free again and offered at once.",
  "impact.totals":
    "Only handed-over food counts. CO₂e figures are estimates by a named factor set, not carbon credits.",
  "keys.make": "The secret is in this answer and nowhere else.",
  "webhooks.make": "The signing secret is in this answer and nowhere else.",
  "webhooks.rotateSecret": "For 24 hours every delivery carries two signatures, one by each secret.",
};

/** What a field means, by its name, wherever it appears without a description of its own. */
export const FIELD_NOTES: Readonly<Record<string, string>> = {
  id: "UUID.",
  surplusId: "The lot.",
  claimId: "The claim.",
  offerId: "The offer.",
  providerId: "The kitchen's organisation.",
  recipientId: "The receiving organisation.",
  organisationId: "The organisation.",
  regionId: "Kabupaten or kota by its Kemendagri code without the dot: 3171 is Jakarta Pusat.",
  cell: "S2 cell of level 13, as a token.",
  zone: "Time zone of the place: Asia/Jakarta is WIB, Asia/Makassar WITA, Asia/Jayapura WIT.",
  units: "Whole units.",
  unitName: "What one unit is called: boks, bungkus, loyang.",
  unitsPosted: "Units the lot began with.",
  unitsLeft: "Units still open to be claimed.",
  unitsHeld: "Units claimed and not yet fetched.",
  unitsAccepted: "Units handed over.",
  gramsPerUnit: "Whole grams of one unit; null where it is not known.",
  weightGrams: "Whole grams; null where nobody weighed.",
  weightMethod: "How the weight came about.",
  latitude: "WGS 84 degrees.",
  longitude: "WGS 84 degrees.",
  distanceMeters: "Straight line, whole metres.",
  radiusMeters: "Reach in metres.",
  travelSeconds: "Estimated way, seconds.",
  cookedAt: "When it was cooked or baked.",
  printedDate: "The date printed on the pack.",
  leftColdAt: "When it left the cold chain.",
  safeUntil: "The food is safe until this moment; nothing can be claimed or handed over after it.",
  pickupUntil: "It must be fetched before this moment.",
  postedAt: "When it was posted.",
  deadline: "Answer before this moment.",
  version: "Grows with every change.",
  state: "Where it stands.",
  pickupCode: "Six digits for the door; only for the recipient of a live claim.",
  code: "Six digits from the recipient's screen.",
  landmark: "How people find it: patokan.",
  openToAll: "Anyone eligible may claim it; otherwise it only goes out by offers.",
  isOffered: "Someone is being asked right now; a sign, no reservation.",
  halal: "certified, claimed by the kitchen, unknown, or no.",
  storage: "How it is kept.",
  limit: "At most so many items.",
  cursor: "`nextCursor` of the page before.",
  nextCursor: "Give it as `cursor` for the next page; null at the end.",
  reason: "Why.",
  items: "The list.",
  via: "How the claim came about.",
  url: "Where to.",
  scopes: "What the key may do.",
};
