import CivilTime
import Domain
import Fixtures
import ProgrammeCheck
import Programming
import Testing

@Suite("March 2027 in Ashbourne Vale is planned")
struct AshbournePlanTests {
    @Test func `every row that happens anyway is in the plan, at its time and in its place`() throws {
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: month("2027-03"))
        let expected = rows.filter { $0.status != .cancelled }.map {
            "\($0.reference) \($0.start) \($0.venue?.rawValue ?? "-")"
        }
        let held = try PlanningTown.planned().items.filter(\.isFixed).flatMap { item in
            item.held.sessions.map { "\(item.held.item.name) \($0.start) \(item.held.venue?.rawValue ?? "-")" }
        }
        #expect(held.sorted() == expected.sorted())
        #expect(expected.count == 76)
    }

    @Test func `open proposals are placed, and none where the month's check finds something in the way`() throws {
        let built = try PlanningTown.planned()
        // Board games clash with the conversation cafe where they were asked for; a garden is no place for a first
        // meeting.
        let games = try #require(built.held("PR11").first)
        let tea = try #require(built.held("PR4").first)
        let venues = try AshbourneVale.programmeFacts().venues
        #expect(tea.held.venue.flatMap { venues[$0]?.type } != .privateHome)
        #expect(!games.seats.filter { $0.reason != .hosts }.isEmpty)
        // Line dancing is for April.
        #expect(built.held("PR6").isEmpty)
        let conflicts = try newConflicts(of: built)
        #expect(conflicts == [])
    }

    /// What the check, which shares no code with planning, says of the planned rows and of nothing else.
    private func newConflicts(of built: BuiltMonth) throws -> [String] {
        let facts = try AshbourneVale.programmeFacts()
        let rows = MonthBuilder(facts).occurrences(in: month("2027-03"))
        let planned = built.newItems.flatMap { held in
            held.sessions.map { session in
                Occurrence(
                    source: .event(Identifier(rawValue: held.item.name)), reference: Reference(held.item.name),
                    title: held.item.name, start: session.start, end: session.end,
                    startUTC: facts.zone.instant(of: session.start), endUTC: facts.zone.instant(of: session.end),
                    venue: held.venue, locationText: nil, status: .tentative, kind: .oneOff, plannedDate: nil,
                    audience: .public, interests: [], costPence: 0, capacity: held.places, mode: .inPerson)
            }
        }
        // What is planned takes the place of the proposals as they were asked for.
        let check = try AshbourneVale.checkFacts()
        let settled = CheckFacts(
            today: check.today, groups: check.groups, proposals: [], events: check.events, venues: check.venues,
            bankHolidays: check.bankHolidays, interests: check.interests, freelancers: check.freelancers,
            circles: check.circles, members: check.members)
        let before = Set(MonthCheck(settled).conflicts(in: rows, of: month("2027-03")))
        return MonthCheck(settled).conflicts(in: rows + planned, of: month("2027-03"))
            .filter { !before.contains($0) }.map { "\($0.kind) \($0.first)" }
    }

    @Test func `nobody is in two places, nobody hosts two things, and no session is fuller than its places`() throws {
        let built = try PlanningTown.planned()
        var seats: [String: Int] = [:]
        for item in built.items {
            for (session, taken) in Dictionary(grouping: item.seats, by: \.session) {
                #expect(taken.count <= item.held.places, "\(item.held.item)")
                #expect(item.held.sessions.contains(session))
            }
            for seat in item.seats { seats["\(seat.member) \(seat.session.start)", default: 0] += 1 }
        }
        #expect(seats.values.allSatisfy { $0 == 1 })
        for one in built.items {
            for other in built.items where one != other && one.held.host != nil && one.held.host == other.held.host {
                let clash = one.held.sessions.contains { session in
                    other.held.sessions.contains(where: session.overlaps)
                }
                #expect(!clash, "\(one.held.item) and \(other.held.item)")
            }
        }
    }

    @Test func `every seat by a wish is of somebody free, near enough and able to get in`() throws {
        let built = try PlanningTown.planned()
        let matching = try AshbourneVale.matchingFacts()
        let people = Dictionary(uniqueKeysWithValues: matching.candidates.map { ($0.id, $0) })
        var looked = 0
        for item in built.items where !item.isFixed {
            let venue = try #require(item.held.venue.flatMap { matching.venues[$0] })
            for seat in item.seats {
                let person = try #require(people[seat.member])
                guard case .wishes(let interest, _) = seat.reason else { continue }
                looked += 1
                #expect(person.status == .active && person.agreedToIntroductions)
                #expect(!person.privateInterests.contains(interest))
                #expect(matching.interests[interest]?.isSpecialCategory == false)
                let part = Fit.part(
                    of: person.free, on: seat.session.start.date.weekday, from: seat.session.start.time,
                    to: seat.session.end.time)
                #expect(part != nil)
                guard !venue.isRemote else { continue }
                #expect(Fit.unmet(person.needs, at: venue).isEmpty)
                let metres = try #require(Fit.distance(from: person.home, to: venue, in: matching.areas))
                #expect(metres <= person.travel.reach || person.travel.mode == .lift || person.support == .lift)
            }
        }
        #expect(looked > 10)
    }

    @Test func `more people have something of theirs than before, and nobody loses it`() throws {
        let built = try PlanningTown.planned()
        let rows = PlanExplainer(built).coverage()
        let all = try #require(rows.first)
        #expect(all.trait == .everyone)
        #expect(all.members == 58)
        #expect(all.after > all.before)
        #expect(rows.allSatisfy { $0.after >= $0.before && $0.after <= $0.members })
        let bound = try #require(built.bound)
        #expect(built.value <= bound)
    }

    @Test func `nothing is bought where nobody granted money, and a week takes no more new things than it may`() throws
    {
        let built = try PlanningTown.planned()
        #expect(built.newItems.allSatisfy { $0.costPence == 0 })
        let weeks = Dictionary(grouping: built.newItems.flatMap(\.sessions)) { ($0.start.date.day + 6) / 7 }
        // 1 March is a Monday, so its weeks are those of the calendar.
        #expect(weeks.values.allSatisfy { $0.count <= 4 })
        let hosted = Dictionary(grouping: built.newItems) {
            "\($0.host.debugDescription) \(($0.sessions[0].start.date.day + 6) / 7)"
        }
        #expect(hosted.values.allSatisfy { $0.count == 1 })
    }

    @Test func `with one seed the plan is the same, on one thread or two`() throws {
        let planner = try Planner(PlanningTown.facts())
        let one = planner.solve(PlanningTown.effort, threads: 1)
        let other = planner.solve(PlanningTown.effort, threads: 2)
        #expect(one.items == other.items)
        #expect(one.items == (try PlanningTown.planned().items))
        #expect(one.bound == other.bound)
    }

    @Test func `with everything pinned the same month comes again`() throws {
        let built = try PlanningTown.planned()
        let rules = built.newItems.map {
            PlanRule(item: $0.item, kind: .pin($0), madeAt: PlanningTown.now, madeBy: "K01")
        }
        let again = try Planner(PlanningTown.facts(rules: rules, earlier: PlanningTown.plan(built)))
            .solve(PlanningTown.effort)
        #expect(again.change(from: built).isNothing)
        #expect(again.value == built.value)
    }
}

extension AshbournePlanTests {
    @Test func `bank holidays and the change of the clocks are told, with what is on`() throws {
        let gaps = GapFinder(try PlanningTown.planned())()
        #expect(gaps.contains(.bankHoliday(day("2027-03-26"), rows: [])))
        #expect(gaps.contains(.clockChange(day("2027-03-28"), seconds: 3_600, rows: ["E10"])))
        #expect(gaps.contains { if case .bankHoliday(let date, _) = $0 { date == day("2027-03-29") } else { false } })
        #expect(!gaps.contains(.noEvening(nil)))
    }

    @Test func `everybody has something of theirs, or stands in the list with a reason`() throws {
        let built = try PlanningTown.planned()
        let left = LeftOutFinder(built)()
        let active = try AshbourneVale.matchingFacts().candidates.filter { $0.status == .active }.map(\.id)
        #expect(Set(left.map(\.member)).isDisjoint(with: built.reached))
        #expect(Set(left.map(\.member)).union(built.reached) == Set(active))
    }

    @Test func `why and why not are told by what the month would have with it and without it`() throws {
        let built = try PlanningTown.planned()
        let explainer = PlanExplainer(built)
        for item in built.newItems {
            let why = try #require(explainer.whyThis(item.item))
            #expect(why.points >= 0, "\(item.item.name)")
        }
        for item in explainer.others {
            let why = explainer.whyNot(item)
            // What was left out would bring nothing more than what is held, as far as exchanging it tells.
            #expect(why.points <= 0 || why.best != nil)
            #expect(why.best != nil || why.obstacle != nil)
        }
    }
}
