package import CivilTime

/// The person who builds a community's month, or who stands behind those who do.
package struct Connector: Sendable, Hashable {
    package let id: Identifier<Connector>
    package let reference: Reference
    package let name: String
    package let kind: ConnectorKind
    /// The community or region, by its name.
    package let area: String
    package let hostPartner: Identifier<Partner>?
    package let hoursPerWeek: Int?
    package let days: String?
    package let phone: String?
    package let email: String?
    package let startedOn: CivilDate?

    package init(
        id: Identifier<Connector>, reference: Reference, name: String, kind: ConnectorKind, area: String,
        hostPartner: Identifier<Partner>?, hoursPerWeek: Int?, days: String?, phone: String?, email: String?,
        startedOn: CivilDate?
    ) {
        self.id = id
        self.reference = reference
        self.name = name
        self.kind = kind
        self.area = area
        self.hostPartner = hostPartner
        self.hoursPerWeek = hoursPerWeek
        self.days = days
        self.phone = phone
        self.email = email
        self.startedOn = startedOn
    }

    /// The name people say.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// A local connector, or the regional one behind up to twelve of them.
package enum ConnectorKind: String, Sendable, Hashable, CaseIterable {
    case local, regional
}
