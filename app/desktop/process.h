// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What a program with a window must see to before and around its application object.
namespace Process {

/// A crash must not leave passwords and personal data in a core file. Debug builds keep theirs.
void forbidCoreDumps();

/// Why no window can be opened here, in a sentence; empty when nothing speaks against it.
[[nodiscard]] QString whyNoWindow();

/// Until it is destroyed, a fatal message of Qt (no usable platform plugin, for one) ends the program with a sentence
/// and an exit code instead of an abort.
class FatalMessagesAsSentences
{
public:
    FatalMessagesAsSentences();
    ~FatalMessagesAsSentences();
    FatalMessagesAsSentences(const FatalMessagesAsSentences &) = delete;
    FatalMessagesAsSentences &operator=(const FatalMessagesAsSentences &) = delete;
};

/// Why the started program cannot work with databases; empty when it can.
[[nodiscard]] QString whyNoDatabase();

constexpr int cannotStart = 69;

} // namespace Process
