/** The broker does not answer; what was asked can be asked again later. */
export class BusAway extends Error {
  override readonly name = "BusAway";
}
