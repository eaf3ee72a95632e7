package import Domain

/// References as people write them.
extension Reference: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(rawValue: text) }
}
