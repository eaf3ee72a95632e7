/// A place on the globe, to the sixth decimal of a degree, which is about 10 cm.
///
/// - SeeAlso: RFC 5545 §3.8.1.6
public struct GeoPosition: Sendable, Hashable {
    private let latitudeMillionths: Int
    private let longitudeMillionths: Int

    /// The position in degrees north and east, or nil outside 90 and 180.
    public init?(latitude: Double, longitude: Double) {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        latitudeMillionths = Int((latitude * 1_000_000).rounded())
        longitudeMillionths = Int((longitude * 1_000_000).rounded())
    }

    public var latitude: Double { Double(latitudeMillionths) / 1_000_000 }
    public var longitude: Double { Double(longitudeMillionths) / 1_000_000 }
}

extension GeoPosition: CustomStringConvertible {
    /// The value of GEO: `37.386013;-122.082932`.
    public var description: String { "\(Self.text(latitudeMillionths));\(Self.text(longitudeMillionths))" }

    private static func text(_ millionths: Int) -> String {
        let (whole, part) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(1_000_000 + part).dropFirst()
        return "\(millionths < 0 ? "-" : "")\(whole).\(digits)"
    }
}
