import CivilTime
package import Domain

/// Suggests facilitators for circles: what suits each, and what would be best for all of them together.
///
/// As many circles as can be get one; then the least happy of them fares as well as can be; then all together.
package struct FacilitatorMatcher: Sendable {
    private let circles: [SeekingCircle]
    private let ready: [ReadyFacilitator]
    private let candidates: [Identifier<Member>: Candidate]
    private let likes: [Identifier<Member>: Set<Identifier<Interest>>]
    private let labels: [Identifier<Interest>: String]
    private let today: CivilDate

    /// - Parameters:
    ///   - facts: The members, as matching's own viewer reads them.
    ///   - circles: Those that look for somebody.
    ///   - ready: Those who are trained.
    package init(_ facts: MatchingFacts, circles: [SeekingCircle], ready: [ReadyFacilitator]) {
        today = facts.today
        self.circles = circles.sorted { $0.reference < $1.reference }
        candidates = Dictionary(facts.candidates.map { ($0.id, $0) }) { first, _ in first }
        let candidates = candidates
        self.ready = ready.sorted { one, other in
            (candidates[one.member]?.reference.rawValue ?? "", one.member)
                < (candidates[other.member]?.reference.rawValue ?? "", other.member)
        }
        labels = facts.interests.mapValues(\.label)
        likes = Dictionary(grouping: facts.wishes, by: \.member).mapValues { wishes in
            Set(
                wishes.compactMap { wish in
                    guard let interest = wish.interest.flatMap({ facts.interests[$0] }), !interest.isSpecialCategory,
                        candidates[wish.member]?.privateInterests.contains(interest.id) == false
                    else { return nil }
                    return interest.id
                })
        }
    }

    /// The advice for each circle, by reference.
    package func all() -> [FacilitatorAdvice] {
        let offers = circles.map { circle in ready.map { offer($0, circle) } }
        let assigned = BestAssignment(
            scores: offers.map { $0.map { $0?.score } }, ties: offers.map { $0.map { $0?.availability ?? 0 } },
            places: ready.map { ReadyFacilitator.mostCircles - $0.circles }
        ).chosen
        return circles.indices.map { circle in
            let best = offers[circle].compactMap(\.self).enumerated()
                .sorted { one, other in
                    (-one.element.score, -one.element.availability, one.offset)
                        < (-other.element.score, -other.element.availability, other.offset)
                }.map(\.element)
            return FacilitatorAdvice(
                circle: circles[circle], offers: Array(best.prefix(FacilitatorAdvice.mostOffers)),
                suggested: assigned[circle].flatMap { offers[circle][$0] },
                blocking: ready.indices.compactMap { blocks(circle, $0, offers, assigned) ? offers[circle][$0] : nil })
        }
    }

    /// Nil where the two are not to be brought together at all.
    private func offer(_ ready: ReadyFacilitator, _ circle: SeekingCircle) -> FacilitatorOffer? {
        guard let facilitator = candidates[ready.member], let focus = candidates[circle.focusPerson],
            facilitator.id != focus.id, facilitator.status == .active, facilitator.agreedToIntroductions,
            focus.status == .active, focus.agreedToIntroductions, !facilitator.isKeptApart(from: focus),
            ready.circles < ReadyFacilitator.mostCircles, !ready.declined.contains(circle.id),
            facilitator.restsUntil.map({ $0 <= today }) ?? true
        else { return nil }
        let wanted = circle.preferred.isEmpty ? WeekParts(focus.free) : circle.preferred
        let metres = facilitator.home.flatMap { home in focus.home.map { home.distance(to: $0) } }
        let shared = likes[facilitator.id, default: []].intersection(likes[focus.id, default: []])
        return FacilitatorOffer(
            facilitator: facilitator.id, metres: metres, times: wanted.intersection(WeekParts(facilitator.free)).list,
            shared: shared.sorted { (labels[$0] ?? "", $0) < (labels[$1] ?? "", $1) })
    }

    /// Whether both would rather have each other than what is suggested to them.
    private func blocks(
        _ circle: Int, _ facilitator: Int, _ offers: [[FacilitatorOffer?]], _ assigned: [Int?]
    ) -> Bool {
        guard let score = offers[circle][facilitator]?.score, assigned[circle] != facilitator else { return false }
        let own = assigned[circle].flatMap { offers[circle][$0]?.score } ?? -1
        guard score > own else { return false }
        let taken = assigned.indices.filter { assigned[$0] == facilitator }
        let free = ReadyFacilitator.mostCircles - ready[facilitator].circles
        return taken.count < free || taken.contains { (offers[$0][facilitator]?.score ?? 0) < score }
    }
}
