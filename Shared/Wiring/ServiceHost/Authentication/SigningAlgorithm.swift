import JWTKit

/// The signature algorithms that can be allowed: all with a public key, so that who checks a token cannot make one. `none`
/// and the HMAC family do not exist here.
package enum SigningAlgorithm: String, CaseIterable, Sendable {
    case es256 = "ES256"
    case es384 = "ES384"
    case edDSA = "EdDSA"
    case rs256 = "RS256"
    case ps256 = "PS256"

    /// The algorithm of a key: the one it names, or the usual one of its type; nil when it is none of ours.
    init?(of key: JWK) {
        if let named = key.algorithm {
            self.init(rawValue: named.rawValue)
        } else if key.keyType.rawValue == "RSA" {
            self = .rs256
        } else if key.keyType.rawValue == "OKP" {
            self = .edDSA
        } else {
            switch key.curve?.rawValue {
            case "P-256": self = .es256
            case "P-384": self = .es384
            default: return nil
            }
        }
    }

    var jwk: JWK.Algorithm {
        switch self {
        case .es256: .es256
        case .es384: .es384
        case .edDSA: .eddsa
        case .rs256: .rs256
        case .ps256: .ps256
        }
    }
}
