int __seg_fs __seg_gs *p; // error: incompatible address space qualifiers
