import Domain
import HTML
import Wording

/// Says on every page of a helper for whom it is, and whom to ring.
struct ActingBand {
    let frame: Frame
    let person: Helping

    var body: Markup {
        """
        <p class="note wait"><strong>\(ActingWords.band(person))</strong> \
        Every answer you give here is shown with your name. Not sure? Ring \
        \(PhoneLink(number: frame.helpLine.phone).body).</p>
        """
    }
}
