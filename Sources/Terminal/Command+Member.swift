import CivilTime
import Domain
import Hub
import Wording

extension Command {
    /// Where a running hub does what these commands do.
    static let peoplePage = Instead.page("/connector/people")

    /// The commands for people, in the order of the help.
    static let people: [Command] = [
        .memberList, .memberShow, .memberAdd, .memberJoin, .memberChange, .memberInterest, .memberGift,
        .memberGoodDays, .memberProfile, .memberTie, .memberSupporter, .memberApart, .memberEmergency, .memberPause,
        .memberResume, .memberLeave, .memberDied, .memberClose, .memberMerge, .memberUndo, .signpost,
    ]

    static let memberList = Command(
        name: ["member", "list"], summary: "Lists everybody who belongs or has asked to, and who stands out",
        operands: "",
        options: [
            Option("status", "STATUS", "only those who stand like this, such as enquiry or paused"), .json, .data,
        ],
        examples: ["circles member list", "circles member list --status enquiry"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let status = try arguments.choice(Option("status", "STATUS", ""), of: MemberStatus.self)
        let people = try ListPeople(try arguments.hubForReading())(as: .keeper, status: status)
        for line in people.map(PersonLine.init) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if people.isEmpty { surroundings.console.complain("There is nobody like that.") }
        return .done
    }

    static let memberShow = Command(
        name: ["member", "show"], summary: "Shows a person's record, and who sees what of it; the look is noted",
        operands: "MEMBER", options: [.data], examples: ["circles member show M003"]
    ) { arguments, surroundings in
        try arguments.expect(1)
        let reference = try arguments.member()
        let hub = try arguments.hubForReading()
        surroundings.console.say(PersonText(try ShowPerson(hub)(reference, as: .keeper)).text)
        return .done
    }

    static let memberAdd = Command(
        name: ["member", "add"],
        summary: "Writes down somebody who rings: a member by their own words, else an enquiry",
        operands: "NAME FIELD=VALUE…", options: Option.saying + [.data],
        examples: [
            "circles member add \"Irene Shaw\" phone=01632960500 area=OT --words \"I miss my knitting\" --agrees all --adult",
            "circles member add \"Tom Field\" phone=01632960501",
        ], instead: peoplePage
    ) { arguments, surroundings in
        guard let name = arguments.positional.first else { throw UsageError("Say the person's name.") }
        var facts = try arguments.saying()
        facts.fields = try arguments.changes(from: 1)
        facts.fields[.name] = name
        let added = try AddMember(try arguments.hubForWriting("circles member add"))(facts, as: .keeper)
        surroundings.console.say(AddedText(added).text)
        return .done
    }

    static let memberJoin = Command(
        name: ["member", "join"], summary: "Takes an enquiry in, by the person's own words and what they agree to",
        operands: "MEMBER", options: Option.saying + [.data],
        examples: ["circles member join M061 --words \"Yes, I would like to come\" --agrees keep_my_details --adult"],
        instead: peoplePage
    ) { arguments, surroundings in
        try arguments.expect(1)
        let reference = try arguments.member()
        let hub = try arguments.hubForWriting("circles member join")
        let status = try TakeIn(hub)(reference, try arguments.saying(), as: .keeper)
        surroundings.console.say(
            status == .active
                ? "\(reference) is a member now."
                : "That is kept. \(reference) stays an enquiry until they agree that we keep their details (--agrees), and say that they are 18 or over (--adult)."
        )
        return .done
    }

    static let memberChange = Command(
        name: ["member", "change"], summary: "Puts somebody's record right; an empty value takes the old one away",
        operands: "MEMBER FIELD=VALUE…",
        options: [
            Option("by", "SUPPORTER", "who does it for the person, such as S02: only with the scope edit_profile"),
            Option("agreed-on", "DATE", "when the person agreed to a new purpose"), .data,
        ],
        examples: [
            "circles member change M001 phone=01632960199 free=TueAM",
            "circles member change M011 mobile=07700900461 --by S02",
        ], instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let changes = try arguments.changes(from: 1)
        guard !changes.isEmpty else { throw UsageError("Say what to change: FIELD=VALUE.") }
        let agreed = try arguments.day(Option("agreed-on", "DATE", ""))
        let hub = try arguments.hubForWriting("circles member change")
        let viewer = try arguments[Option("by", "SUPPORTER", "")].map {
            try SignIn(hub).supporter(Reference(typed: $0))
        }
        let changed = try ChangeMember(hub)(reference, changes, as: viewer ?? .keeper, agreedOn: agreed)
        try hub.refreshFeeds(surroundings)
        surroundings.console.say(
            changed.isEmpty ? "Nothing is different." : "Changed: \(FieldWords.list(changed)).")
        return .done
    }
}

extension Option {
    /// How somebody's own word was said.
    static let saying: [Option] = [
        Option("words", "WORDS", "the person's own words: without them it is an enquiry"),
        Option("on", "DATE", "when they said them (today unless said)"),
        Option("method", "METHOD", "how: spoken (unless said), text, paper-form, online-form"),
        Option("witness", "WHO", "who heard it, such as K01"),
        Option("agrees", "PURPOSES", "what they agree to, with commas; all is what the joining form asks"),
        Option("helped-by", "WHO", "who helped them decide"),
        Option("adult", nil, "they said that they are 18 or over"),
    ]
}

extension Arguments {
    /// The person's own word, as the options tell it.
    fileprivate func saying() throws(UsageError) -> AddMember.Facts {
        var facts = AddMember.Facts()
        facts.words = self[Option("words", "", "")] ?? ""
        facts.saidOn = try day(Option("on", "", ""))
        if let method = try choice(Option("method", "", ""), of: SayingMethod.self) { facts.method = method }
        facts.witness = self[Option("witness", "", "")]
        let agrees = Option("agrees", "", "")
        if self[agrees] == "all" {
            // Never more than was asked: photographs and health are asked about by themselves.
            facts.consents = Set(ConsentPurpose.askedAtTheDoor)
        } else if let purposes = try choices(agrees, of: ConsentPurpose.self) {
            facts.consents = purposes
        }
        facts.helpedBy = self[Option("helped-by", "", "")]
        facts.isAdult = has(Option("adult", nil, "")) ? true : nil
        return facts
    }
}

/// Who was written down, for people.
private struct AddedText {
    let added: AddMember.Added

    init(_ added: AddMember.Added) { self.added = added }

    var text: String {
        let reference = added.reference
        let standing =
            added.status == .active
            ? "\(reference) is a member now."
            : "\(reference) is an enquiry: nothing starts before their own words, their yes, and that they are 18 or over. circles member join \(reference) …"
        guard !added.alike.isEmpty else { return standing }
        let alike = SummaryWords.list(added.alike.map(\.rawValue), "or")
        return
            "\(standing)\nIs it the same person as \(alike)? Then: circles member merge \(added.alike[0]) \(reference)"
    }
}
