import Domain
import HTML
import Wording

/// Above a form that was open while something else changed what it shows; what was typed is still in it.
struct StaleNote {
    /// What to do next.
    var advice = "What you typed is still here, and nothing is saved yet. Have a look, then press Save once more."

    var body: Markup {
        """
        <div class="note care" role="alert" aria-labelledby="stale" tabindex="-1" autofocus>\
        <h2 id="stale">This has changed since you opened the page</h2><p>\(advice)</p></div>
        """
    }
}
