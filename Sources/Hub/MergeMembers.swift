package import Domain
import Store

/// Two records turn out to be one person; a person decides it, never a rule.
package struct MergeMembers {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What merging would do: what is filled, what differs, what moves.
    ///
    /// - Throws: `.conflict(.step)` where the two stand in states of which only one can be true; `.notFound`;
    ///   `.forbidden` for all but the connector and the keeper.
    package func plan(
        _ kept: Reference, with gone: Reference, as viewer: Viewer
    ) throws(HubError) -> MergePlan {
        try hub.store.read(as: viewer) { memory throws(HubError) in try plan(kept, gone, memory) }
    }

    /// Makes one record of two; can be taken back for seven days.
    package func callAsFunction(
        _ kept: Reference, with gone: Reference, as viewer: Viewer
    ) throws(HubError) -> MergePlan {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let plan = try plan(kept, gone, memory)
            _ = try memory.undoably(.mergeMembers) { () throws(HubError) in
                try memory.merge(plan.gone.id, into: plan.kept.id)
                try memory.save(plan.merged)
            }
            try memory.audit(
                action: "merge", entity: "member", reference: kept,
                fields: ["all", gone.rawValue] + plan.filled.map(\.rawValue))
            return plan
        }
    }

    private func plan(_ kept: Reference, _ gone: Reference, _ memory: Reading) throws(HubError) -> MergePlan {
        let (one, other) = (try memory.member(kept), try memory.member(gone))
        // A record that was merged before still answers to its old reference.
        guard one.id != other.id else { throw .problems([Problem(field: "other", kind: .notAChoice)]) }
        guard let status = MergePlan.status(one.status, other.status) else {
            throw .conflict(.step(of: gone.rawValue, from: other.status.rawValue, to: one.status.rawValue))
        }
        let areas = try memory.areas()
        var (filled, differing): ([PersonField], [PersonField]) = ([], [])
        for field in PersonField.allCases where field != .hidden {
            let (mine, theirs) = (one.told(field, areas), other.told(field, areas))
            guard let theirs, theirs.lowercased() != mine?.lowercased() else { continue }
            if mine == nil { filled.append(field) } else { differing.append(field) }
        }
        if !Set(other.hiddenFields).isSubset(of: one.hiddenFields) { filled.append(.hidden) }
        switch try memory.emergencyContact(of: other.id, beside: one.id) {
        case .missing: filled.append(.emergency)
        case .other: differing.append(.emergency)
        case .nothingNew: break
        }
        return MergePlan(
            kept: one, gone: other, filled: filled, differing: differing,
            moves: try memory.belongings(of: other.id), status: status)
    }
}

extension Member {
    /// A field that somebody told; nil for what is only assumed.
    fileprivate func told(_ field: PersonField, _ areas: [Area]) -> String? {
        switch field {
        case .home where homeSetting == .other, .reach where travel.reach == 0, .support where support == .none: nil
        case .format where format == .standard: nil
        default: text(of: field, areas: areas)
        }
    }
}

extension MergePlan {
    /// The kept record with what it lacked; the connector's notes of both.
    fileprivate var merged: Member {
        var member = kept
        member.status = status
        member.selfSaid = kept.selfSaid ?? gone.selfSaid
        member.isAdult = kept.isAdult ?? gone.isAdult
        member.joinedOn = [kept.joinedOn, gone.joinedOn].compactMap { $0 }.min()
        for field in filled { member.take(field, from: gone) }
        member.pausedUntil = status == .paused ? kept.pausedUntil ?? gone.pausedUntil : nil
        // To be shown less is always heeded, and what somebody is to us stays.
        member.hiddenFields += gone.hiddenFields.filter { !kept.hiddenFields.contains($0) }
        member.roles += gone.roles.filter { !kept.roles.contains($0) }
        if let note = gone.connectorNote, let own = kept.connectorNote, own != note {
            member.connectorNote = own + "\n" + note
        }
        return member
    }
}

extension Member {
    fileprivate mutating func take(_ field: PersonField, from other: Member) {
        switch field {
        case .pronouns: pronouns = other.pronouns
        case .ageBand: ageBand = other.ageBand
        case .area: area = other.area
        case .address: addressLine = other.addressLine
        case .postcode: postcode = other.postcode
        case .phone: phone = other.phone
        case .mobile: mobile = other.mobile
        case .email: email = other.email
        case .secondChannel: secondChannel = other.secondChannel
        case .format: format = other.format
        case .language: otherLanguage = other.otherLanguage
        case .home: homeSetting = other.homeSetting
        case .homeCare: usesHomeCare = other.usesHomeCare
        case .travel: travel = Travel(mode: other.travel.mode, reach: travel.reach)
        case .reach: travel = Travel(mode: travel.mode, reach: other.travel.reach)
        case .support: support = other.support
        case .heardVia: heardVia = other.heardVia
        case .purpose: purpose = other.purpose
        case .note: connectorNote = other.connectorNote
        // The memory moves whom to ring; hidden fields are united.
        case .name, .knownAs, .channel, .needs, .free, .away, .emergency, .hidden: break
        }
    }
}
