/* A small interpreter on top of Lua's library: runs the script named on the command line. */
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"
#include <stdio.h>

static int traceback(lua_State *state)
{
    luaL_traceback(state, state, lua_tostring(state, 1), 1);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s script [arguments]\n", argv[0]);
        return 2;
    }
    lua_State *state = luaL_newstate();
    if (!state)
        return 1;
    luaL_openlibs(state);
    lua_pushcfunction(state, traceback);
    int status = luaL_loadfile(state, argv[1]);
    if (status == LUA_OK) {
        for (int i = 2; i < argc; i++)
            lua_pushstring(state, argv[i]);
        status = lua_pcall(state, argc - 2, 0, 1);
    }
    if (status != LUA_OK)
        fprintf(stderr, "%s\n", lua_tostring(state, -1));
    lua_close(state);
    return status != LUA_OK;
}
