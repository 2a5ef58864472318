/// Why a file of texts could not be read; `line` counts from 1.
package struct CatalogueError: Error, Equatable {
    package let file: String
    package let line: Int
    package let reason: String
}
