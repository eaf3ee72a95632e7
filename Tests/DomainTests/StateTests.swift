import Domain
import Testing

@Suite("What may follow what")
struct StateTests {
    @Test func `a member joins, pauses, comes back, leaves and is forgotten, in that order`() {
        let steps: [MemberStatus: Set<MemberStatus>] = [
            .enquiry: [.active, .closed, .died], .active: [.paused, .left, .died],
            .paused: [.active, .left, .died], .left: [.erased, .died], .closed: [.died], .erased: [], .died: [],
        ]
        for status in MemberStatus.allCases { #expect(status.next == steps[status], "\(status)") }
    }

    @Test func `a proposal is answered before it is approved, and only an approved one is cancelled`() {
        let answers: Set<ProposalState> = [.approved, .changesRequested, .declined, .withdrawn]
        let steps: [ProposalState: Set<ProposalState>] = [
            .draft: [.submitted, .withdrawn],
            .submitted: answers.union([.personToAgreeDate, .awaitingVenue]),
            .personToAgreeDate: answers.union([.awaitingVenue]),
            .awaitingVenue: answers.union([.personToAgreeDate]),
            .changesRequested: [.submitted, .declined, .withdrawn],
            .approved: [.cancelled], .declined: [], .withdrawn: [.submitted], .cancelled: [],
        ]
        for state in ProposalState.allCases { #expect(state.next == steps[state], "\(state)") }
    }

    @Test func `a proposal is open while somebody has to answer it`() {
        let open = ProposalState.allCases.filter(\.isOpen)
        #expect(open == [.submitted, .personToAgreeDate, .awaitingVenue, .changesRequested])
    }

    @Test func `a group begins as a draft, rests and comes back, and a closed one stays closed`() {
        let steps: [GroupStatus: Set<GroupStatus>] = [
            .draft: [.active], .active: [.paused, .seasonal, .closed], .paused: [.active, .closed],
            .seasonal: [.active, .closed], .closed: [],
        ]
        for status in GroupStatus.allCases { #expect(status.next == steps[status], "\(status)") }
    }

    @Test func `a yes can end at any time, and a no can become a yes`() {
        let steps: [ConsentState: Set<ConsentState>] = [
            .notAsked: [.given, .refused], .given: [.withdrawn, .ended], .refused: [.given], .withdrawn: [.given],
            .ended: [.given],
        ]
        for state in ConsentState.allCases { #expect(state.next == steps[state], "\(state)") }
    }

    @Test func `a room is asked for, held, and then confirmed or not`() {
        let steps: [BookingState: Set<BookingState>] = [
            .asked: [.held, .refused], .held: [.confirmed, .refused], .confirmed: [.released], .refused: [],
            .released: [],
        ]
        for state in BookingState.allCases { #expect(state.next == steps[state], "\(state)") }
    }

    @Test func `whoever is gone hears nothing, and only who belongs needs their own word`() {
        #expect(MemberStatus.allCases.filter(\.isSilent) == [.left, .erased, .died, .closed])
        #expect(MemberStatus.allCases.filter(\.needsOwnWord) == [.active, .paused])
    }

    @Test func `no state follows itself`() {
        for state in ProposalState.allCases { #expect(!state.next.contains(state)) }
        for status in MemberStatus.allCases { #expect(!status.next.contains(status)) }
    }

    @Test func `the words of the routes and companions stand in the order in which they are tried`() {
        #expect(
            Route.allCases.map(\.rawValue) == [
                "existing_group", "member_host", "partner_or_freelance", "start_with_one", "ask_more", "hold",
            ])
        #expect(
            Companion.allCases.map(\.rawValue) == [
                "none", "family_or_friend", "circle_member", "member_buddy", "volunteer", "link_worker", "paid_staff",
            ])
    }
}
