// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What went wrong, in a form that code can decide on (kind, sqlState, constraint) and a person can read (message).
struct Error {
    enum class Kind {
        Cancelled, // the person, or the closing program, took the question back
        ConnectionLost, // the link broke; nothing was in doubt, or only reading was under way
        OutcomeUnknown, // the link broke while the server may already have made the change
        AuthenticationFailed,
        ServerAway, // nobody answers at that address
        TlsRefused, // no encryption, or not the server it claims to be; no password was sent
        TooManyConnections,
        PermissionDenied,
        Conflict, // somebody else was first: a stale version, a duplicate, a row lock
        NotFound, // does not exist, or this person may not see it
        Rejected, // a rule of the shop says no
        InvalidInput,
        Timeout,
        SchemaTooOld,
        SchemaTooNew,
        Internal, // a fault of the program or of the database's set-up
    };

    Kind kind = Kind::Internal;
    QString message; // a sentence or two for the person, translated, plain text
    QString detail = {}; // for the log
    QString sqlState = {};
    QString constraint = {}; // the constraint that refused, when one did
    bool canRetry = false; // the same request may well succeed a moment later

    // The link to the server is gone, whatever became of the question.
    [[nodiscard]] bool isLoss() const { return kind == Kind::ConnectionLost || kind == Kind::OutcomeUnknown; }
};
