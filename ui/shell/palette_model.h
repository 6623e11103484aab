// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/shell/use_counts.h"
#include "ui/common/desk_page.h"

#include <QAbstractListModel>

#include <functional>

/// One thing the command palette can do.
struct PaletteEntry {
    QString id; ///< stable between starts, for ranking by use
    QString icon;
    QString title;
    QString detail = {};
    QString note = {}; ///< its keys, or what kind of record it is
    /// A record opens where the person wants it; anything else just happens.
    std::function<void(RecordPlace place)> run;
    bool isRecord = false;
    bool isLast = false; ///< what is left to do when nothing fits: below all that fits
};

/// What fits the words typed so far, best first: what they name exactly, what this person uses, what begins so, the rest.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Data { IconRole = Qt::UserRole,
                DetailRole,
                NoteRole };

    using QAbstractListModel::QAbstractListModel;

    /// What the program offers, and how much this person uses each.
    void setOffers(const QList<PaletteEntry> &offers, const UseCounts &uses);
    void setWords(const QString &words);
    void setRecords(const QList<PaletteEntry> &records);

    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// 0: does not fit; more is better. Every word must be found: at the start of the title, of a word in it, or inside.
    [[nodiscard]] static int fit(const QString &title, const QString &words);

private:
    void rebuild();

    QList<PaletteEntry> m_offers;
    UseCounts m_uses;
    QList<PaletteEntry> m_records;
    QString m_words;
    QList<PaletteEntry> m_shown;
};
