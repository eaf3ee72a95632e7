package import Domain

extension Reference: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}
