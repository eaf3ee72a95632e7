package import CivilTime

/// Something shared between the gatherings: a question, a picture challenge, a thank-you.
package struct Post: Sendable, Hashable {
    package let id: Identifier<Post>
    package let reference: Reference
    package let kind: String
    package let publishedAt: WallTime
    package let author: PostAuthor
    package let title: String
    package let body: String

    package init(
        id: Identifier<Post>, reference: Reference, kind: String, publishedAt: WallTime, author: PostAuthor,
        title: String, body: String
    ) {
        self.id = id
        self.reference = reference
        self.kind = kind
        self.publishedAt = publishedAt
        self.author = author
        self.title = title
        self.body = body
    }
}

/// Who wrote a post.
package enum PostAuthor: Sendable, Hashable {
    case member(Identifier<Member>)
    case connector(Identifier<Connector>)
}
