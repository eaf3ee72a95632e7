import CivilTime
import Dispatch
import Domain
import Hub

/// What is done behind the pages, one thing after another: feeds when something public changed, letters when they are due,
/// and once a day what was kept long enough goes.
///
/// `@unchecked Sendable`: work is done on the one queue only, and the timer belongs to the thread that starts and stops.
final class Duties: @unchecked Sendable {
    let publisher: Publisher
    private let courier: Courier
    private let doorCourier: SignInCourier
    /// Letters with links have a queue of their own: they work ten minutes, and a month's letters take longer.
    private let doorQueue = DispatchQueue(label: "sign-in letters")
    private let queue = DispatchQueue(label: "duties")
    private var timer: (any DispatchSourceTimer)?
    /// Who has read whose record is written down each second, whatever a mail server takes its time for.
    private let notes: LookNotes
    private let keeping: KeepNoLonger
    private let offers: LookAfterOffers
    private let hub: CommunityHub
    /// The morning on which offers were looked after last.
    private var lookedAfterOn: CivilDate?
    /// The day on which what was kept long enough was let go of last.
    private var keptOn: CivilDate?

    init(_ hub: CommunityHub, look: FeedLook, settings: Settings) throws(HubError) {
        publisher = Publisher(hub, look: look)
        courier = Courier(hub, settings)
        doorCourier = SignInCourier(hub, settings)
        notes = LookNotes(hub)
        keeping = KeepNoLonger(hub, settings)
        offers = LookAfterOffers(hub, settings)
        self.hub = hub
        try publisher.refresh()
    }

    /// Begins to send what is due, and looks again every minute.
    func start() {
        // Made here and not before: a timer that never ran must not be let go of.
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now(), repeating: .seconds(60), leeway: .seconds(5))
        timer.setEventHandler { [self] in
            // Whatever changed, and whoever forgot to say so: a name that is no longer public stands for a minute at most.
            attempt("feeds") { () throws(HubError) in try publisher.catchUp() }
            linkAsked()
            lookAfterOffers()
            send()
            keepNoLonger()
        }
        timer.resume()
        self.timer = timer
        notes.start()
    }

    /// Something public has changed: the feeds are rendered again and new letters go out.
    func publicationMoved() {
        queue.async { [self] in
            attempt("feeds") { () throws(HubError) in try publisher.catchUp() }
            send()
        }
    }

    /// Somebody asked for a link: its letter goes at once.
    func linkAsked() {
        doorQueue.async { [self] in
            attempt("sign-in letters") { () throws(HubError) in try doorCourier.run() }
        }
    }

    /// Ends after the letter that is on its way.
    func stop() {
        timer?.cancel()
        queue.sync {}
        doorQueue.sync {}
        notes.stop()
    }

    /// Once a day.
    private func keepNoLonger() {
        attempt("keeping") { () throws(HubError) in
            let today = hub.today(in: try hub.community().zone)
            guard keptOn != today else { return }
            let gone = try keeping()
            // Only now: what failed is tried again at the next look.
            keptOn = today
            if gone.contains(where: { !$0.people.isEmpty }) { try publisher.refresh() }
        }
    }

    /// Once a day, from nine in the morning on: nobody is reminded at night.
    private func lookAfterOffers() {
        attempt("offers") { () throws(HubError) in
            let now = try hub.community().zone.wallTime(at: hub.clock.now())
            guard lookedAfterOn != now.date, now.time.hour >= 9 else { return }
            _ = try offers()
            lookedAfterOn = now.date
        }
    }

    private func send() {
        attempt("letters") { () throws(HubError) in _ = try courier.run { _, _ in } }
    }

    /// What fails here fails again at the next look; until then the log says so.
    private func attempt(_ duty: String, _ work: () throws(HubError) -> Void) {
        do throws(HubError) {
            try work()
        } catch {
            ErrorLog.note(error, in: duty)
        }
    }
}
