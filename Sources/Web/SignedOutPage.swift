package import HTML

/// After signing out.
package struct SignedOutPage: Sendable {
    let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var body: Markup {
        Page(
            frame: frame, title: "Signed out",
            main: """
                <h1>You are signed out</h1>
                <p class="lead">Nothing of yours can be seen on this device now.</p>
                <p class="acts"><a class="button" href="/">See what’s on</a></p>
                """
        ).body
    }
}
