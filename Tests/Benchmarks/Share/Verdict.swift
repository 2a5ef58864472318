import Foundation

/// One figure and the promise about it.
package struct Verdict: Sendable {
    package enum Promise: Sendable {
        case atMost(Double)
        case atLeast(Double)
    }

    package let name: String
    package let figure: Double
    package let unit: String
    package let promise: Promise

    package init(name: String, figure: Double, unit: String, promise: Promise) {
        self.name = name
        self.figure = figure
        self.unit = unit
        self.promise = promise
    }

    package var isKept: Bool {
        switch promise {
        case .atMost(let limit): figure <= limit
        case .atLeast(let limit): figure >= limit
        }
    }

    package var line: String {
        let limit =
            switch promise {
            case .atMost(let limit): "at most \(limit)"
            case .atLeast(let limit): "at least \(limit)"
            }
        return "\(isKept ? "kept  " : "BROKEN") \(name): \((figure * 100).rounded() / 100) \(unit), promised \(limit)"
    }
}

/// Written at once, also to a file: a measurement takes minutes.
package func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

extension Duration {
    package var inSeconds: Double { self / .seconds(1) }
}
