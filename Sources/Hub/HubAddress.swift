package import Domain
import FoundationEssentials
import Store

/// Where the hub of a folder answers, noted for commands beside it.
package struct HubAddress: Sendable {
    private let folder: DataFolder
    private var file: String { folder.address }

    package init(folder: String) { self.folder = DataFolder(folder) }

    /// The address while the hub runs; nil where none is noted, or by a process that is gone.
    package var current: String? {
        guard FolderLock.isHeld(folder), let data = FileManager.default.contents(atPath: file), !data.isEmpty else {
            return nil
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Notes where the hub answers.
    package func announce(_ address: String) throws(HubError) {
        do {
            try Data(address.utf8).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw .unavailable(.notPermitted(file))
        }
    }

    /// Takes the note away when the hub stops.
    package func withdraw() { try? FileManager.default.removeItem(atPath: file) }
}

extension CommunityHub {
    /// Where the hub notes its address.
    package var noted: HubAddress { HubAddress(folder: store.folder.path) }

    /// Where links to the hub begin: where it answers now, else where a demo would, else the community's own address.
    package func address() throws(HubError) -> String {
        if let current = noted.current { return current }
        return isDemo ? "http://127.0.0.1:8080" : try community().baseURL
    }
}
