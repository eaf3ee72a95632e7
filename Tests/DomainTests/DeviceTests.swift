import Domain
import Testing

@Suite("What a browser is called")
struct DeviceTests {
    @Test(arguments: [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "firefox windows"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
            "edge windows"
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "safari ipad"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1",
            "chrome iphone"
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Safari/537.36",
            "samsung android"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
            "safari mac"
        ),
        ("curl/7.88.1", "other other"), ("", "other other"), ("<script>Firefox", "other other"),
    ])
    func `it is known by two words`(said: String, words: String) {
        #expect(Device(userAgent: said).rawValue == words)
        #expect(Device(rawValue: words) == Device(userAgent: said))
    }

    @Test(arguments: ["", "firefox", "firefox windows now", "Firefox Windows", "netscape windows", "firefox  beos"])
    func `what is none of the words is none`(text: String) {
        #expect(Device(rawValue: text) == nil)
    }
}
