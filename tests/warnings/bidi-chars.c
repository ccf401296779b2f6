// options: -Wall
int f(int admin) {
    /* ‮ if ⁦(admin) */ // warning: unpaired UTF-8 bidirectional control characters detected [-Wbidi-chars=]
    const char *open = "a‪b"; // warning: unpaired UTF-8 bidirectional control character detected [-Wbidi-chars=]
    const char *closed = "a‪b‬"; // ⁦ and ‪ ⁩
    return admin && open && closed; // a mark is no context: ‏
}
