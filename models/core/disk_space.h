// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Bytes that this user may still write in a folder, which need not exist yet; nothing when the system does not say.
/// Asks the file system itself: QStorageInfo goes by the list of mounts, which is empty inside a chroot.
[[nodiscard]] std::optional<qint64> freeDiskSpace(const QString &folder);
