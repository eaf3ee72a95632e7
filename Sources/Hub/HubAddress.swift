package import Domain
import FoundationEssentials
import Store

extension CommunityHub {
    /// Notes where the hub answers, for commands beside it that print links.
    package func announce(_ address: String) throws(HubError) {
        do {
            try Data(address.utf8).write(to: URL(filePath: addressFile), options: .atomic)
        } catch {
            throw .unavailable(.notPermitted(addressFile))
        }
    }

    /// Takes the note away when the hub stops; without it links go to the usual address.
    package func withdrawAnnouncement() { try? FileManager.default.removeItem(atPath: addressFile) }

    /// Where links to the hub begin: where it answers now, else where a demo would, else the community's own address.
    package func address() throws(HubError) -> String {
        if let data = FileManager.default.contents(atPath: addressFile), !data.isEmpty {
            return String(decoding: data, as: UTF8.self)
        }
        return isDemo ? "http://127.0.0.1:8080" : try community().baseURL
    }

    private var addressFile: String { "\(store.folder.path)/address" }
}
