// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

/// A language nobody speaks, for finding what is not translated and what has no room: every text of the program's is in
/// brackets, with accents, and as much longer as German is. Qt's own texts stay.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    /// Placeholders (%1, %Ln) and underlined letters (&File) stay what they are.
    [[nodiscard]] static QString written(const QString &text);
    [[nodiscard]] static bool isWritten(const QString &text);
};
