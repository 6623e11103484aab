// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

/// The language of the texts and the shape of numbers and dates, from the system. English needs its catalogue too: its
/// plural forms are in there ("1 order", "2 orders").
void installLanguage(QCoreApplication &application);

/// The pseudo language over everything, for looking (ui/common/pseudo_translator.h).
void installPseudoLanguage(QCoreApplication &application);
