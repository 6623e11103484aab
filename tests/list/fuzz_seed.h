// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QRandomGenerator>

/// The seed of a fuzz test, printed so that a failure can be had again: BACKROOM_FUZZ_SEED=... runs the same.
inline quint32 fuzzSeed()
{
    static const quint32 seed = qEnvironmentVariableIsSet("BACKROOM_FUZZ_SEED")
        ? qEnvironmentVariable("BACKROOM_FUZZ_SEED").toUInt()
        : QRandomGenerator::system()->generate();
    qInfo() << "BACKROOM_FUZZ_SEED" << seed;
    return seed;
}

/// How many rounds a fuzz test makes: few in every run, BACKROOM_FUZZ_ROUNDS=... for a long one.
inline int fuzzRounds(int usual)
{
    return qEnvironmentVariableIsSet("BACKROOM_FUZZ_ROUNDS") ? qEnvironmentVariableIntValue("BACKROOM_FUZZ_ROUNDS") : usual;
}
