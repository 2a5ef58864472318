import Domain
import National

@main
struct Main {
    static func main() async {
        await NationalService.main(.own)
    }
}
