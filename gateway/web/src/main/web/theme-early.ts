import { applyTheme, savedTheme } from "./shell/theme";

// Before the first paint, so that a chosen theme never flashes the other one.
applyTheme(savedTheme());
