import HTML

/// What stands where somebody passes on the address of a page: its title, a sentence, the hub's own picture.
///
/// - SeeAlso: https://ogp.me
struct PageCard {
    let title: String
    let words: String
    /// The address of the page, with the hub's own in front.
    let address: String
    let origin: String
    let site: String

    static let picture = "/card.png"

    var body: Markup {
        """
        <meta name="description" content="\(words)">
        <link rel="canonical" href="\(address)">
        <meta property="og:type" content="website">
        <meta property="og:site_name" content="\(site)">
        <meta property="og:locale" content="en_GB">
        <meta property="og:title" content="\(title)">
        <meta property="og:description" content="\(words)">
        <meta property="og:url" content="\(address)">
        <meta property="og:image" content="\(origin)\(Self.picture)">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="Circles Connected: what people here like to do, done together">
        <meta name="twitter:card" content="summary_large_image">

        """
    }
}
