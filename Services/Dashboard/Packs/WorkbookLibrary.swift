import Foundation

/// libxlsxwriter, looked up while running: a machine without it offers CSV instead. Each call is named as in the library's manual,
/// https://libxlsxwriter.github.io/workbook_8h.html and https://libxlsxwriter.github.io/worksheet_8h.html
struct WorkbookLibrary: Sendable {
    typealias New = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
    typealias AddSheet = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> OpaquePointer?
    typealias WriteText = @convention(c) (OpaquePointer, UInt32, UInt16, UnsafePointer<CChar>, OpaquePointer?) -> Int32
    typealias WriteNumber = @convention(c) (OpaquePointer, UInt32, UInt16, Double, OpaquePointer?) -> Int32
    typealias Mirror = @convention(c) (OpaquePointer) -> Void
    typealias Close = @convention(c) (OpaquePointer) -> Int32

    let new: New
    let addSheet: AddSheet
    let writeText: WriteText
    let writeNumber: WriteNumber
    let mirror: Mirror
    let close: Close

    /// nil where the library is not installed. It is never unloaded: its functions are used until the process ends.
    static let present: WorkbookLibrary? = {
        let names = ["libxlsxwriter.so.4", "libxlsxwriter.so.8", "libxlsxwriter.so"]
        let handle = names.lazy.compactMap { (name: String) in dlopen(name, RTLD_NOW | RTLD_LOCAL) }.first
        guard let handle, let new = dlsym(handle, "workbook_new"), let addSheet = dlsym(handle, "workbook_add_worksheet"),
            let writeText = dlsym(handle, "worksheet_write_string"), let writeNumber = dlsym(handle, "worksheet_write_number"),
            let mirror = dlsym(handle, "worksheet_right_to_left"), let close = dlsym(handle, "workbook_close")
        else { return nil }
        return WorkbookLibrary(
            new: unsafeBitCast(new, to: New.self), addSheet: unsafeBitCast(addSheet, to: AddSheet.self),
            writeText: unsafeBitCast(writeText, to: WriteText.self), writeNumber: unsafeBitCast(writeNumber, to: WriteNumber.self),
            mirror: unsafeBitCast(mirror, to: Mirror.self), close: unsafeBitCast(close, to: Close.self))
    }()
}
