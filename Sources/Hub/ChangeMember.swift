package import CivilTime
package import Domain
import Store
import Wording

/// Somebody's record is put right: by themselves, by the connector, or by a supporter they let.
package struct ChangeMember {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Changes fields of a member; what is not named stays.
    ///
    /// - Parameters:
    ///   - reference: Whose record it is.
    ///   - changes: The new text of each field; an empty one takes the old away where the field may be empty.
    ///   - viewer: The person, a connector, the keeper, or a supporter with the scope `edit_profile`.
    ///   - agreedOn: When the person agreed to a new purpose, where others write it down.
    ///   - seen: The version of the record that a form showed; nil where no form did.
    /// - Returns: The fields that are different now, in the order of the fields.
    /// - Throws: `.problems` with every field that needs another look; then nothing is changed.
    ///   `.conflict(.movedOn)` where the record is another than was seen; `.forbidden`.
    @discardableResult
    package func callAsFunction(
        _ reference: Reference, _ changes: [PersonField: String], as viewer: Viewer, agreedOn: CivilDate? = nil,
        seen: String? = nil
    ) throws(HubError) -> [PersonField] {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let before = try memory.memberToChange(reference)
            try refuse(changes, of: before, by: viewer, agreedOn)
            if let seen, try RecordVersion.version(of: before, memory) != seen { throw .conflict(.movedOn) }
            let areas = try memory.areas()
            var (after, problems) = (before, [Problem]())
            for field in PersonField.allCases {
                guard let text = changes[field] else { continue }
                do throws(Problem) { try after.set(field, to: text, areas: areas) } catch { problems.append(error) }
            }
            problems += reachProblems(of: after, given: changes)
            let parts = MemberParts(changes)
            problems += parts.problems
            guard problems.isEmpty else { throw .problems(problems) }
            try memory.save(after)
            let changed =
                PersonField.allCases.filter { changes[$0] != nil && before.differs(from: after, in: $0) }
                + (try parts.save(of: before.id, memory))
            if !changed.isEmpty {
                try memory.audit(
                    action: viewer.isSupporter ? "change for" : "change", entity: "member", reference: reference,
                    fields: changed.map(\.rawValue), reason: agreedOn.map(ConsentWords.agreed(on:)))
            }
            return changed
        }
    }

    private func refuse(
        _ changes: [PersonField: String], of member: Member, by viewer: Viewer, _ agreedOn: CivilDate?
    ) throws(HubError) {
        switch viewer {
        case .member: guard changes.keys.allSatisfy(\.isOnesOwn) else { throw .forbidden }
        case .supporter: guard changes.keys.allSatisfy(\.isSupporters) else { throw .forbidden }
        default:
            // The purpose is the person's own words.
            if changes[.purpose] != nil, agreedOn == nil {
                throw .problems([Problem(field: "agreed_on", kind: .missing)])
            }
        }
        guard !member.status.isSilent || member.status == .closed else {
            throw .conflict(.step(of: member.reference.rawValue, from: member.status.rawValue, to: "changed"))
        }
    }

    /// Somebody who could be reached before must not become unreachable by a change.
    private func reachProblems(of member: Member, given changes: [PersonField: String]) -> [Problem] {
        let ways: Set<PersonField> = [.phone, .mobile, .email, .address, .channel]
        guard !ways.isDisjoint(with: changes.keys) else { return [] }
        var answers = RegisterMember.Answers()
        (answers.phone, answers.mobile, answers.email) = (member.phone, member.mobile, member.email)
        (answers.addressLine, answers.preferredChannel) = (member.addressLine, member.preferredChannel)
        return AnswersCheck(answers).reachProblems.filter { $0.kind != .notAPhone && $0.kind != .notAnEmail }
    }
}

extension Member {
    fileprivate func differs(from other: Member, in field: PersonField) -> Bool {
        field == .area ? area != other.area : text(of: field) != other.text(of: field)
    }
}

extension Viewer {
    fileprivate var isSupporter: Bool { if case .supporter = self { true } else { false } }
}
