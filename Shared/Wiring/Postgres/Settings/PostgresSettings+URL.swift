import CLibpq

extension PostgresSettings {
    /// Settings from a connection URL (`postgresql://user@host:port/database?sslmode=verify-full`) or a libpq parameter string.
    /// `setting`: what the text was given as; errors name it.
    /// - Throws: `.configuration` when libpq does not understand it. The text itself is not repeated: it may hold a password.
    package init(url: String, setting: String = "DATABASE_URL") throws(PostgresError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = unsafe PQconninfoParse(url, &message) else {
            let reason = unsafe message.map { unsafe String(cString: $0) } ?? "out of memory"
            unsafe PQfreemem(message)
            throw PostgresError(.configuration, "\(setting) is not a connection URL: \(Self.withoutQuotes(reason))", place: setting)
        }
        defer { unsafe PQconninfoFree(options) }
        var parameters: [String: String] = [:]
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val { unsafe parameters[String(cString: keyword)] = String(cString: value) }
            unsafe option += 1
        }
        self.init(parameters: parameters)
    }

    /// libpq's parser quotes pieces of what it was given, which may be of a password.
    private static func withoutQuotes(_ reason: String) -> String {
        var kept = ""
        var quoted = false
        for character in reason where character != "\n" {
            if character == "\"" {
                quoted.toggle()
                kept += quoted ? "\"" : "...\""
            } else if !quoted {
                kept.append(character)
            }
        }
        return kept
    }
}
