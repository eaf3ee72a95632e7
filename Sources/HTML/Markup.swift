/// HTML that is safe to send.
///
/// Text put into it is escaped; only literals of the source and other markup pass as they are:
///
///     let row: Markup = "<li>\(name)</li>"
///     let list: Markup = "<ul class=\"\(style)\">\(rows)</ul>"
///
/// Two rules are left to the writer: every attribute value stands in quotes, and nothing is put into
/// a `<script>` or `<style>` but by ``dataBlock(_:json:)``. A URL goes through ``Link``, which checks its scheme.
public struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The HTML as text.
    public internal(set) var markup: String

    /// Empty markup.
    public init() { markup = "" }

    /// A literal of the source; a `String` made at run time does not fit.
    public init(stringLiteral markup: StaticString) { self.markup = "\(markup)" }

    public init(stringInterpolation parts: Interpolation) { markup = parts.markup }

    /// Text, escaped.
    public init(text: some StringProtocol) { markup = HTMLText(text).escaped }

    /// Whether nothing would be written.
    public var isEmpty: Bool { markup.isEmpty }

    /// The HTML in UTF-8, as it is sent.
    public var bytes: [UInt8] { Array(markup.utf8) }

    public static func += (left: inout Markup, right: Markup) { left.markup += right.markup }

    public static func + (left: Markup, right: Markup) -> Markup {
        var both = left
        both += right
        return both
    }
}

extension Sequence<Markup> {
    /// The pieces in order, with a separator between two of them.
    public func joined(separator: Markup = "") -> Markup {
        var whole = Markup()
        for (place, piece) in enumerated() {
            if place > 0 { whole += separator }
            whole += piece
        }
        return whole
    }
}
