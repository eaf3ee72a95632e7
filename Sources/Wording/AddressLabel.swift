/// The lines of an envelope.
package struct AddressLabel: Sendable, Hashable {
    package let lines: [String]

    /// Name, house and street, town, postcode, each on its line; nil where no address is known.
    ///
    /// - Parameters:
    ///   - name: The full name.
    ///   - address: House and street, with commas where a new line begins.
    ///   - town: The community's name.
    ///   - postcode: In its own line, as the post likes it.
    package init?(name: String, address: String?, town: String, postcode: String?) {
        let street = (address ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        guard !street.isEmpty else { return nil }
        lines = [name] + street + (street.contains(town) ? [] : [town]) + (postcode.map { [$0] } ?? [])
    }
}
