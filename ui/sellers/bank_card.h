// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/card.h"

class CommandSheet;
class SealingKey;
class SellerQueries;
struct SellerDetail;

/// What managers see of the bank and tax data of a seller, as far as this computer has the key: opened, or what is to be
/// done first. Brings the sheets that make the key of the shop and take it in.
class BankCard : public Card
{
    Q_OBJECT

public:
    /// The sheets lie over `page`.
    BankCard(SealingKey &key, const SellerQueries &queries, QWidget *page);

    void show(const SellerDetail &seller);
    /// The key of this computer opens what this shop seals.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool hasInput() const;

signals:
    void editRequested();
    /// The key is here now, or kept now.
    void keyChanged();
    void told(const QString &news);

private:
    void makeSheets(const SellerQueries &queries, QWidget *page);
    void openMake();
    void copyKey();
    [[nodiscard]] QWidget *opened(const SellerDetail &seller);
    [[nodiscard]] QWidget *closed(const QString &words, const QString &button, const char *name, void (BankCard::*act)());
    void openEnter();

    SealingKey &m_key;
    QString m_fingerprint; ///< of the key of the shop, as the seller in sight came with it
    QByteArray m_offered; ///< what was typed or made, until it holds
    CommandSheet *m_make = nullptr;
    CommandSheet *m_enter = nullptr;
};
