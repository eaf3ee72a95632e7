import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@Suite("What time it is for a hub")
struct ClockTests {
    @Test func `a demo's clock runs on from where its story begins`() {
        let made = Clock.system.now()
        let anHourAgo = DemoClock(start: AshbourneVale.now, startedAt: made.adding(seconds: -3_600))
        let shown = AshbourneVale.now.seconds(until: Clock.demo(anHourAgo).now())
        #expect((3_600...3_660).contains(shown))
    }

    @Test func `a machine whose clock went back does not take the story back before its first morning`() {
        let tomorrow = DemoClock(start: AshbourneVale.now, startedAt: Clock.system.now().adding(seconds: 86_400))
        #expect(Clock.demo(tomorrow).now() == AshbourneVale.now)
    }

    @Test func `a hub opened on a demo's folder goes on with the demo's clock`() throws {
        let town = try WorkingTown()
        let opened = try CommunityHub.reading(town.folder.path)
        #expect(opened.isDemo)
        // The demo of the tests began at its own first morning, long ago or yet to come by the machine.
        #expect(opened.clock.now() >= AshbourneVale.now)
    }

    @Test func `a clock that stands still does so`() {
        let clock = Clock.fixed(AshbourneVale.now)
        #expect(clock.now() == AshbourneVale.now && clock.now() == clock.now())
    }
}
