import Testing
@Test func compiles() { #expect(Bool(true)) }
