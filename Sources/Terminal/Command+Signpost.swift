import Domain
import Hub
import Wording

extension Command {
    static let signpost = Command(
        name: ["signpost"],
        summary: "Gives an agency the leaflet; keeps its name and the day, and nothing of any person",
        operands: "AGENCY",
        options: [
            Option("used", "CODE", "somebody rang and named this code"),
            Option("list", nil, "which agencies were told, and when"), .data,
        ],
        examples: ["circles signpost \"Weavers Surgery\"", "circles signpost --used SP1", "circles signpost --list"],
        instead: .page("/signpost")
    ) { arguments, surroundings in
        let isList = arguments.has(Option("list", nil, ""))
        let hub =
            isList ? try arguments.hubForReading() : try arguments.hubForWriting("circles signpost")
        let signposts = SignpostAgency(hub)
        if isList {
            try arguments.expect(0)
            for one in try signposts.told(as: .keeper) {
                surroundings.console.say(
                    "\(one.code)  \(one.on)  \(one.agency)" + (one.isCodeUsed ? "  (somebody rang)" : ""))
            }
        } else if let code = arguments[Option("used", "", "")] {
            try arguments.expect(0)
            try signposts.used(code, as: .keeper)
            surroundings.console.say("Noted: somebody rang and named \(code).")
        } else {
            let agency = try arguments.operand("which agency")
            surroundings.console.say(LeafletText(try signposts(agency)).text)
        }
        return .done
    }
}

/// The leaflet as plain text.
private struct LeafletText {
    let leaflet: SignpostAgency.Leaflet

    init(_ leaflet: SignpostAgency.Leaflet) { self.leaflet = leaflet }

    var text: String {
        let person = LeafletWords.forPerson(
            community: leaflet.community, phone: leaflet.phone, email: leaflet.email)
        let next = leaflet.next.map { "  \(OccurrenceWords.line($0))" }
        return
            ([LeafletWords.title] + LeafletWords.forAgency + ["", "-----", ""] + person + next
            + [LeafletWords.code(leaflet.code), "", "-----", "", LeafletWords.stored]).joined(separator: "\n")
    }
}
