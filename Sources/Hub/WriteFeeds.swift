import CivilTime
package import Domain
import Store

/// Writes the feeds of everything published into a folder, as any web server can serve it.
package struct WriteFeeds {
    let hub: CommunityHub
    let look: FeedLook

    package init(_ hub: CommunityHub, look: FeedLook) {
        self.hub = hub
        self.look = look
    }

    /// Writes `<folder>/<community>/programme.ics` and all the others; unchanged files are not touched.
    ///
    /// - Returns: The files.
    /// - Throws: `.conflict(.nothingPublished)` before the first month is; `.unavailable` where the disk refuses.
    package func callAsFunction(to folder: String) throws(HubError) -> [FeedFile] {
        let programme = try hub.publicProgramme()
        guard !programme.months.isEmpty else { throw .conflict(.nothingPublished) }
        let files = try FeedPress(look: look).files(of: programme)
        try FeedFolder(path: "\(folder)/\(programme.community.slug)").write(files)
        return files
    }
}

extension CommunityHub {
    /// What everyone may know of the programme now.
    func publicProgramme() throws(HubError) -> PublicProgramme {
        try store.read(as: .keeper) { memory throws(HubError) in
            try PublicProgramme(from: memory, today: today(in: try memory.community().zone))
        }
    }
}
