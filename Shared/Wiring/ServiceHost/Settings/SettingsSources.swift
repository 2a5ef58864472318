import Configuration
import FoundationEssentials

/// Where settings come from: the flags, the environment and one JSON file named by `--config` or `CONFIG`.
package struct SettingsSources: Sendable {
    /// Flags, without the program's own name: `--http-port 8081`, `--http-port=8081`, `--flag`.
    package var arguments: [String]
    package var environment: [String: String]

    package init(arguments: [String], environment: [String: String]) {
        self.arguments = arguments
        self.environment = environment
    }

    /// The flags by name, `http-port` to `8081`; a flag without a value is an empty text.
    func flags() throws(StartupError) -> [String: String] {
        var flags: [String: String] = [:]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("--"), argument.count > 2 else {
                throw .configuration(
                    remedy: "Remove \u{201C}\(argument)\u{201D}: settings are given as --name value.", setting: argument)
            }
            let body = argument.dropFirst(2)
            if let equals = body.firstIndex(of: "=") {
                flags[String(body[..<equals])] = String(body[body.index(after: equals)...])
            } else if let next = rest.first, !next.hasPrefix("--") {
                flags[String(body)] = rest.removeFirst()
            } else {
                flags[String(body)] = ""
            }
        }
        return flags
    }

    /// The settings of the file at `path`, by dotted key; objects nest, lists are joined with commas.
    static func file(at path: String) throws(StartupError) -> [String: String] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .configuration(remedy: "Name a readable settings file: \(path) cannot be read.", setting: "--config")
        }
        let tree: SettingsTree
        do {
            tree = try JSONDecoder().decode(SettingsTree.self, from: data)
        } catch {
            throw .configuration(
                remedy: "Correct the settings file \(path): it is not a JSON object of settings.",
                setting: "--config", cause: "\(error)")
        }
        return tree.flattened()
    }
}

/// The JSON of a settings file.
private enum SettingsTree: Decodable {
    case object([String: SettingsTree])
    case list([SettingsTree])
    case value(String)

    init(from decoder: any Decoder) throws {
        if let object = try? [String: SettingsTree](from: decoder) {
            self = .object(object)
            return
        }
        if let list = try? [SettingsTree](from: decoder) {
            self = .list(list)
            return
        }
        let container = try decoder.singleValueContainer()
        if let bool = try? container.decode(Bool.self) {
            self = .value(bool ? "true" : "false")
        } else if let int = try? container.decode(Int64.self) {
            self = .value("\(int)")
        } else if let double = try? container.decode(Double.self) {
            self = .value("\(double)")
        } else {
            self = .value(try container.decode(String.self))
        }
    }

    func flattened(prefix: String = "") -> [String: String] {
        switch self {
        case .value(let text): [prefix: text]
        case .list(let list): [prefix: list.flatMap { $0.flattened().values }.joined(separator: ",")]
        case .object(let object):
            object.reduce(into: [:]) { result, entry in
                let key = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
                result.merge(entry.value.flattened(prefix: key)) { first, _ in first }
            }
        }
    }
}
