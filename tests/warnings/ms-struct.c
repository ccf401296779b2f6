struct __attribute__((ms_struct, gcc_struct)) both { // warning: 'gcc_struct' attribute incompatible attribute ignored [-Wattributes]
    int a : 3;
};
int object __attribute__((ms_struct)); // warning: 'ms_struct' attribute ignored [-Wattributes]
