package import Domain

extension EventType {
    /// The type that `ce_type` names. An event of a known name in another major version is `major_unknown`: its aggregate is
    /// parked until this program is newer; anything else unknown is `type_unknown`.
    package static func parse(_ text: String) throws(ContractError) -> EventType {
        if let type = EventType(rawValue: text) { return type }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "org", parts[1] == "recosa", !parts[2].isEmpty, !parts[3].isEmpty,
            let major = major(parts[4])
        else {
            throw ContractError(
                .typeMalformed, .header("ce_type"), "\"\(text.prefix(200))\" is not org.recosa.<family>.<what-happened>.v<major>")
        }
        let known = allCases.filter { $0.family.rawValue == parts[2] && $0.name == parts[3] }
        guard !known.isEmpty else {
            throw ContractError(.typeUnknown, .header("ce_type"), "\"\(text.prefix(200))\" is in no version of the contract known here")
        }
        let majors = known.map { "v\($0.major)" }.joined(separator: ", ")
        throw ContractError(.majorUnknown, .header("ce_type"), "v\(major) of \(parts[3]); known here: \(majors)")
    }

    private static func major(_ text: Substring) -> Int? {
        guard text.first == "v", text.dropFirst().first != "0", text.dropFirst().allSatisfy(\.isASCII) else { return nil }
        return text.dropFirst().first?.isNumber == true ? Int(text.dropFirst()) : nil
    }
}
