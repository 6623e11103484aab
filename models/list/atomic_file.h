// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QString>

/// A file that appears under its name when it is whole, or not at all: it is written beside its place under another
/// name, readable by its owner alone (exports hold personal data), and moved there at the end. Any thread.
class AtomicFile
{
public:
    explicit AtomicFile(QString path);
    /// Leaves nothing behind when it was not committed.
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// On the disk and in its place; what stood there before is replaced.
    [[nodiscard]] Result<void> commit();

    /// Where it is written meanwhile, for libraries that open files themselves.
    [[nodiscard]] QByteArray temporaryPath() const { return m_temporary; }
    /// The sentence for a system's error number while writing to this file.
    [[nodiscard]] Error errorOf(int errorNumber) const;

private:
    QString m_path;
    QByteArray m_temporary;
    int m_descriptor = -1;
};
