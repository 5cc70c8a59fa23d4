// Stands for the driver's management library: one GPU, a quarter of its memory used.
#include <cstring>

extern "C" {
int nvmlInit_v2() { return 0; }
int nvmlShutdown() { return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    static int gpu;
    *device = &gpu;
    return index == 0 ? 0 : 2;
}
int nvmlDeviceGetMemoryInfo(void*, unsigned long long* totalFreeUsed) {
    totalFreeUsed[0] = 80ULL << 30U;
    totalFreeUsed[1] = 60ULL << 30U;
    totalFreeUsed[2] = 20ULL << 30U;
    return 0;
}
int nvmlDeviceGetUtilizationRates(void*, unsigned* gpuAndMemory) {
    gpuAndMemory[0] = 87;
    gpuAndMemory[1] = 12;
    return 0;
}
int nvmlDeviceGetName(void*, char* name, unsigned length) {
    std::strncpy(name, "Fake GPU", length);
    return 0;
}
}
