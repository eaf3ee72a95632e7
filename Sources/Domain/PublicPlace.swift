/// Where something happens, as far as everyone may know.
package enum PublicPlace: Sendable, Hashable {
    case venue(PublicVenue)
    case described(String)
    case toldToThoseComing
}
