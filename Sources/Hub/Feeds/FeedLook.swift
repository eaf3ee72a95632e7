/// The files that give `index.html` its look; they are written beside it.
package struct FeedLook: Sendable, Hashable {
    /// `hub.css`.
    package let stylesheet: [UInt8]
    /// SVG by file name, such as `mark.svg`, which the page shows, and what the stylesheet names.
    package let pictures: [String: [UInt8]]

    package init(stylesheet: [UInt8], pictures: [String: [UInt8]] = [:]) {
        self.stylesheet = stylesheet
        self.pictures = pictures
    }

    static let stylesheetName = "hub.css"
    static let markName = "mark.svg"
}
